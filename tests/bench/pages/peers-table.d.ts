/** As much of the grids as the bench uses: they stand in this folder's own package.json and are not there when types are checked. */
declare module 'ag-grid-community' {
  export interface GridApi {
    applyColumnState(asked: { readonly state: readonly { readonly colId: string; readonly sort: 'asc' | 'desc' }[] }): void
    setGridOption(option: 'quickFilterText', words: string): void
  }
  export const AllCommunityModule: unknown
  export const ModuleRegistry: { registerModules(modules: readonly unknown[]): void }
  export function createGrid(
    place: HTMLElement,
    options: {
      readonly rowData: readonly object[]
      readonly rowHeight: number
      readonly columnDefs: readonly { readonly field: string; readonly width: number }[]
    },
  ): GridApi
}

declare module '@glideapps/glide-data-grid' {
  export enum GridCellKind {
    Text = 'text',
  }
  export interface TextCell {
    readonly kind: GridCellKind
    readonly data: string
    readonly displayData: string
    readonly allowOverlay: boolean
  }
  export function DataEditor(props: {
    readonly columns: readonly { readonly title: string; readonly width: number; readonly id: string }[]
    readonly rows: number
    readonly rowHeight: number
    readonly width: number
    readonly height: number
    readonly getCellContent: (at: readonly [number, number]) => TextCell
  }): import('react').ReactElement
}

declare module '@glideapps/glide-data-grid/dist/index.css' {}
