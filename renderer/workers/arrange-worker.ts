import { expose } from 'comlink'
import { arrange } from '../insight/arrange.ts'

const arrangeWorker = { arrange }
export type ArrangeWorker = typeof arrangeWorker
expose(arrangeWorker)
