import { expose } from 'comlink'
import { arrange } from '../insight/arrange.ts'
import { panelFigures } from '../insight/panel-figures.ts'

const arrangeWorker = { arrange, panel: panelFigures }
export type ArrangeWorker = typeof arrangeWorker
expose(arrangeWorker)
