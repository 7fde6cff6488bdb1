/** What stands in the fields of a form, by their names. */
export function typedIn(form: HTMLFormElement): (field: string) => string {
  const data = new FormData(form)
  return (field) => {
    const value = data.get(field)
    return typeof value === 'string' ? value.trim() : ''
  }
}
