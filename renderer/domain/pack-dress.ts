/** How a pack looks: 现代, or 公文 by GB/T 9704-2012. */
export const PRESETS = ['modern', 'official'] as const
export type Preset = (typeof PRESETS)[number]

/** What a PDF declares itself to be: nothing more than a tagged PDF, PDF/UA-1, PDF/A-2b or PDF/A-3b. */
export const STANDARDS = ['none', 'ua-1', 'a-2b', 'a-3b'] as const
export type Standard = (typeof STANDARDS)[number]

/** What an office puts on a pack besides its content; '' means: not there. */
export interface PackDress {
  readonly preset: Preset
  readonly standard: Standard
  /** 密级, as written: 机密★1年. */
  readonly secrecy: string
  /** 紧急程度: 特急. */
  readonly urgency: string
  /** 份号 of the first copy; 0 where copies are not numbered. */
  readonly copy: number
  /** 发文机关标志 in red over a red line. */
  readonly issuer: string
  /** Who it is handed to. */
  readonly recipient: string
  /** Pale words across every page. */
  readonly watermark: string
}

/** A plain pack in the modern look. */
export const PLAIN_DRESS: PackDress = {
  preset: 'modern',
  standard: 'none',
  secrecy: '',
  urgency: '',
  copy: 0,
  issuer: '',
  recipient: '',
  watermark: '',
}
