import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeQuestion, moveQuestion } from '../../actions/question.ts'
import { agendaOf } from '../../domain/agenda.ts'
import { type Question, questionsOf } from '../../domain/question.ts'
import { useAuthor } from '../use-author.ts'
import { useDesk, useFold } from '../use-desk.ts'
import styles from './Panel.module.css'

/** What to ask each department, numbered, in speaking order; worded and answered in place. */
export function QuestionList() {
  const { t } = useTranslation('panel')
  // No keys of its own, and no digit may score unseen.
  const open = useFold(state => state.open)
  if (!open) return null
  const lists = questionsOf(open.fold, open.placed, agendaOf(open.fold, open.parsed))
  if (lists.length === 0) return <p className={styles.empty}>{t('noQuestion')}</p>
  const words = new Map(open.placed.map(({ commitment, number }) => [commitment.id, { number, text: commitment.text }]))
  return (
    <div className={styles.stack}>
      {lists.map(({ department, questions }) => (
        <section key={department} aria-label={department}>
          <h2 className={styles.h2} lang="zh-CN">
            {department}{' '}
            <small className={styles.quiet}>
              {t('answeredOf', { done: questions.filter(one => one.isAnswered).length, all: questions.length })}
            </small>
          </h2>
          <ol className={styles.questions}>
            {questions.map((question, index) => (
              <QuestionRow
                key={question.commitment}
                question={question}
                number={words.get(question.commitment)?.number ?? 0}
                words={words.get(question.commitment)?.text ?? ''}
                isFirst={index === 0}
                isLast={index === questions.length - 1}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

interface QuestionRowProps {
  readonly question: Question
  readonly number: number
  readonly words: string
  readonly isFirst: boolean
  readonly isLast: boolean
}

function QuestionRow({ isFirst, isLast, number, question, words }: QuestionRowProps) {
  const { t } = useTranslation('panel')
  const desk = useDesk()
  const author = useAuthor()
  const { answer, commitment, flaggedBy, isAnswered, text } = question
  const name = `${question.department} ${question.number}`
  return (
    <li className={styles.question} data-answered={isAnswered || undefined}>
      <b className={styles.number}>{question.number}</b>
      <div className={styles.questionBody}>
        <p className={styles.source} lang="zh-CN">
          {t('onCommitment', { number })}
          {words}
        </p>
        <Kept
          label={t('questionText', { name })}
          hint={t('questionHint')}
          value={text}
          onKeep={value => changeQuestion.run(desk, { commitment, text: value })}
        />
        <Kept
          label={t('answerText', { name })}
          hint={t('answerHint')}
          value={answer}
          onKeep={value => changeQuestion.run(desk, { commitment, answer: value })}
        />
        <small className={styles.quiet}>{t('flaggedBy', { names: flaggedBy.map(author).join(t('comma')) })}</small>
      </div>
      <div className={styles.questionTools}>
        <Checkbox
          size="xs"
          label={t('answered')}
          aria-label={t('answeredName', { name })}
          checked={isAnswered}
          onChange={event => void changeQuestion.run(desk, { commitment, isAnswered: event.currentTarget.checked })}
        />
        <Button.Group>
          <Button
            size="compact-xs"
            variant="default"
            disabled={isFirst}
            aria-label={t('earlier', { name })}
            onClick={() => void moveQuestion.run(desk, { commitment, by: -1 })}
          >
            ↑
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={isLast}
            aria-label={t('later', { name })}
            onClick={() => void moveQuestion.run(desk, { commitment, by: 1 })}
          >
            ↓
          </Button>
        </Button.Group>
      </div>
    </li>
  )
}

interface KeptProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onKeep: (value: string) => Promise<boolean>
}

/** A line that is kept when it is left; while it is typed in, it is a draft of its own. */
function Kept({ hint, label, onKeep, value }: KeptProps) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <textarea
      className={styles.area}
      aria-label={label}
      placeholder={hint}
      rows={1}
      value={draft ?? value}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={async () => {
        if (draft === null || draft.trim() === value || (await onKeep(draft))) setDraft(null)
      }}
    />
  )
}
