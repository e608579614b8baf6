import { expose } from 'comlink'
import { arrange } from '../insight/arrange.ts'
import { letters } from './letters.ts'

const arrangeWorker = { arrange, letters }
export type ArrangeWorker = typeof arrangeWorker
expose(arrangeWorker)
