/** A font of the machine, as Chromium's Local Font Access gives it. */
interface LocalFont {
  readonly family: string
  readonly fullName: string
  blob(): Promise<Blob>
}

/** The bytes of installed fonts whose family or full name is among `names`; `null` where the person or the system refuses to say what is installed. */
export async function localFonts(names: readonly string[]): Promise<readonly Uint8Array[] | null> {
  const ask = (window as unknown as { queryLocalFonts?: () => Promise<readonly LocalFont[]> }).queryLocalFonts
  if (!ask) return null
  const wanted = new Set(names.map(name => name.toLowerCase()))
  try {
    const found = (await ask.call(window)).filter(one => wanted.has(one.family.toLowerCase()) || wanted.has(one.fullName.toLowerCase()))
    return await Promise.all(found.map(async one => new Uint8Array(await (await one.blob()).arrayBuffer())))
  } catch {
    return null
  }
}
