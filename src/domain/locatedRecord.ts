export type Path = readonly (string | number)[];

/** Something wrong in a file, in words an operator can act on. */
export interface FileProblem {
  /** Counted from 1. */
  line: number;
  field: string;
  message: string;
}

/** A record of a file that still knows where each of its fields stands. */
export interface LocatedRecord {
  value: unknown;
  /** Line of a field; of the nearest thing around it where the field is not there. */
  lineOf(path: Path): number;
  /** What the file calls a field: `results[2].kind`, or the name of a column. */
  nameOf(path: Path): string;
  /** Fields that are written twice, which JSON lets pass. */
  repeated: readonly Path[];
}

export interface LocatedFile {
  /** What stands beside the records, such as the name of the format. */
  head: Record<string, unknown>;
  records: LocatedRecord[];
  problems: FileProblem[];
}

export function fileProblem(line: number, field: string, message: string): FileProblem {
  return { line, field, message };
}
