import { createContext, useContext } from 'react';
import type { Note } from '#src/domain/submission.ts';
import { type FieldName, fieldNameOf } from './fieldNames.ts';

/** What the reviewer said about fields when the text came back. */
export type FieldRemarks = ReadonlyMap<FieldName, readonly string[]>;

export const RemarksContext = createContext<FieldRemarks>(new Map());

const none: readonly string[] = [];

export function useRemarksOn(name: FieldName): readonly string[] {
  return useContext(RemarksContext).get(name) ?? none;
}

export function remarksByField(note: Note | undefined): FieldRemarks {
  const byField = new Map<FieldName, string[]>();
  for (const { field, text } of note?.remarks ?? []) {
    const name = fieldNameOf(field);
    if (name) byField.set(name, [...(byField.get(name) ?? []), text]);
  }
  return byField;
}
