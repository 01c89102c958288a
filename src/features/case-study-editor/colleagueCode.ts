/** The member a pasted code or address means: what stands behind the last `/`, `=` or blank. Empty for nothing. */
export function colleagueCodeIn(pasted: string): string {
  return (
    pasted
      .trim()
      .split(/[/=\s]+/)
      .filter(Boolean)
      .at(-1) ?? ''
  );
}
