import { expose } from 'comlink'
import { arrange } from '../insight/arrange.ts'
import { panelFigures } from '../insight/panel-figures.ts'
import { letters } from './letters.ts'

const arrangeWorker = { arrange, letters, panel: panelFigures }
export type ArrangeWorker = typeof arrangeWorker
expose(arrangeWorker)
