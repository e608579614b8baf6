/** The projector's window shows what it is told and opens nothing that is kept. */
async function begin(): Promise<void> {
  const isProjector = new URLSearchParams(location.search).get('view') === 'projector'
  const { start } = isProjector ? await import('./start-projector.tsx') : await import('./start.tsx')
  await start()
}

void begin()
