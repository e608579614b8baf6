import { createRoot } from 'react-dom/client'

/** The least that a page with React and the same rows in IndexedDB does at start: read one record, show the first thirty rows. */
interface Record {
  readonly id: string
  readonly rows: readonly { readonly id: string; readonly number: number; readonly department: string; readonly text: string }[]
}

const db = await new Promise<IDBDatabase>((resolve, reject) => {
  const asked = indexedDB.open('bare', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('documents', { keyPath: 'id' })
  asked.onsuccess = () => resolve(asked.result)
  asked.onerror = () => reject(asked.error)
})

/** Called by the bench once, to put the rows there. */
Object.assign(window, {
  keepRows: (record: Record) =>
    new Promise<void>((resolve, reject) => {
      const writing = db.transaction('documents', 'readwrite')
      writing.objectStore('documents').put(record)
      writing.oncomplete = () => resolve()
      writing.onerror = () => reject(writing.error)
    }),
})

const all = await new Promise<readonly Record[]>((resolve, reject) => {
  const asked = db.transaction('documents').objectStore('documents').getAll()
  asked.onsuccess = () => resolve(asked.result)
  asked.onerror = () => reject(asked.error)
})

function Rows({ rows }: { readonly rows: Record['rows'] }) {
  return (
    <table>
      <tbody>
        {rows.slice(0, 30).map(row => (
          <tr key={row.id}>
            <td>{row.number}</td>
            <td>{row.department}</td>
            <td>{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const place = document.getElementById('root')
if (place) createRoot(place).render(<Rows rows={all[0]?.rows ?? []} />)
