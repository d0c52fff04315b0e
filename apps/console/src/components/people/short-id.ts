/** How a record is told apart where its name may not be seen. The end of the id: its beginning is the time of entry, which many share. */
export const shortId = (id: string): string => id.replaceAll('-', '').slice(-6).toUpperCase()
