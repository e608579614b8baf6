import { Document, Font, Link, Page, pdf, StyleSheet, Text, View } from '@react-pdf/renderer'
import pdfMake from 'pdfmake/build/pdfmake.js'
import regular from '../../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import bold from '../../../../node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import type { Outline } from '../../outline.ts'

/** What the bench asks of this page: the same content through two libraries that people would use; milliseconds. */
export interface PrintersBench {
  pdfmake(outline: Outline): Promise<number>
  reactPdf(outline: Outline): Promise<number>
}

const FAMILY = 'Noto Sans SC'
const address = (url: string) => new URL(url, location.href).href
pdfMake.addFonts({ [FAMILY]: { normal: address(regular), bold: address(bold), italics: address(regular), bolditalics: address(bold) } })
Font.register({ family: FAMILY, fonts: [{ src: address(regular) }, { src: address(bold), fontWeight: 'bold' }] })
// Chinese breaks between any two characters; without this the library lets whole sentences run off the page.
Font.registerHyphenationCallback(word => [...word].flatMap(character => [character, '']))

const styles = StyleSheet.create({
  page: { fontFamily: FAMILY, fontSize: 9, padding: 56, lineHeight: 1.4 },
  title: { fontSize: 24, fontWeight: 'bold', marginBottom: 24 },
  head: { fontSize: 16, fontWeight: 'bold', marginTop: 16 },
  measure: { fontSize: 12, fontWeight: 'bold', marginTop: 8 },
  item: { flexDirection: 'row', marginTop: 6 },
  number: { width: 36 },
  words: { flex: 1 },
  side: { color: '#555555', fontSize: 8 },
})

function Pack({ outline }: { readonly outline: Outline }) {
  return (
    <Document title={outline.title} language="zh-CN">
      <Page size="A4" style={styles.page}>
        <Text style={styles.title}>{outline.title}</Text>
        {outline.parts.map(({ department }, at) => (
          <Link key={at} src={`#part-${at}`}>
            <Text>{department}</Text>
          </Link>
        ))}
      </Page>
      {outline.parts.map(({ department, items }, at) => (
        <Page key={at} size="A4" style={styles.page} bookmark={department} id={`part-${at}`}>
          <Text style={styles.head}>{department}</Text>
          {items.map(item => (
            <View key={item.number}>
              {item.measure !== '' && <Text style={styles.measure}>{item.measure}</Text>}
              <View style={styles.item} wrap={false}>
                <Text style={styles.number}>{String(item.number)}</Text>
                <View style={styles.words}>
                  <Text>{item.text}</Text>
                  <Text style={styles.side}>{item.side}</Text>
                </View>
              </View>
            </View>
          ))}
        </Page>
      ))}
      {outline.source.length > 0 && (
        <Page size="A4" style={styles.page}>
          {outline.source.map((words, at) => (
            <Text key={at}>{words}</Text>
          ))}
        </Page>
      )}
    </Document>
  )
}

function definition(outline: Outline) {
  return {
    defaultStyle: { font: FAMILY, fontSize: 9, lineHeight: 1.4 },
    styles: { head: { fontSize: 16, bold: true }, measure: { fontSize: 12, bold: true }, title: { fontSize: 24, bold: true } },
    info: { title: outline.title },
    lang: 'zh-CN',
    tagged: true,
    content: [
      { text: outline.title, style: 'title' },
      { toc: { title: { text: '目录', style: 'head' } } },
      ...outline.parts.flatMap(({ department, items }) => [
        { text: department, style: 'head', tocItem: true, outline: true },
        ...items.flatMap(item => [
          ...(item.measure === '' ? [] : [{ text: item.measure, style: 'measure' }]),
          {
            columns: [
              { width: 36, text: String(item.number) },
              { width: '*', stack: [item.text, { text: item.side, fontSize: 8 }] },
            ],
          },
        ]),
      ]),
      ...outline.source.map(text => ({ text })),
    ],
  }
}

async function timed(work: () => Promise<{ readonly size: number }>): Promise<number> {
  const start = performance.now()
  const { size } = await work()
  if (size < 1000) throw new Error('no PDF came of it')
  return performance.now() - start
}

const bench: PrintersBench = {
  pdfmake: outline => timed(() => pdfMake.createPdf(definition(outline)).getBlob()),
  reactPdf: outline => timed(() => pdf(<Pack outline={outline} />).toBlob()),
}
Object.assign(window, { bench })
