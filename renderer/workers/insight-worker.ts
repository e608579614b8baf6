import { expose } from 'comlink'
import { carryOver } from '../domain/carry-over.ts'
import { acrossOf } from '../insight/across.ts'
import { calendarFile } from '../insight/calendar-file.ts'
import { compareDocuments } from '../insight/compare.ts'
import { insightOf } from '../insight/insight-of.ts'
import { scoreMapOf } from '../insight/score-map.ts'

const insightWorker = { of: insightOf, scores: scoreMapOf, across: acrossOf, compare: compareDocuments, carryOver, calendar: calendarFile }
export type InsightWorker = typeof insightWorker
expose(insightWorker)
