import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { rereadAs } from '../actions/import-file.ts'
import styles from './EncodingMenu.module.css'
import { useDesk, useFold } from './use-desk.ts'

/** Encodings that a Chinese text file can be in, as TextDecoder names them. */
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

/** The encoding the text was read in; for a plain text file the person can correct it. */
export function EncodingMenu() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const encoding = useFold(state => state.open?.parsed.document.encoding ?? '')
  if (!ENCODINGS.includes(encoding)) return <span className={styles.encoding}>{encoding}</span>
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles.encoding} aria-label={`${t('encoding')} ${encoding}`}>
          {encoding}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('encodingHint')}</Menu.Label>
        {ENCODINGS.map(one => (
          <Menu.Item key={one} disabled={one === encoding} onClick={() => void rereadAs.run(desk, one)}>
            {one}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
