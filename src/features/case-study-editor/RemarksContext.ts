import { createContext, useContext } from 'react';
import type { FieldName } from './fieldNames.ts';

/** What the reviewer said about fields when the text came back. */
export type FieldRemarks = ReadonlyMap<FieldName, readonly string[]>;

export const RemarksContext = createContext<FieldRemarks>(new Map());

const none: readonly string[] = [];

export function useRemarksOn(name: FieldName): readonly string[] {
  return useContext(RemarksContext).get(name) ?? none;
}
