import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './LongFacet.module.css';

export interface ShownChoice {
  key: string;
  label: string;
  isChosen: boolean;
  element: ReactNode;
}

type LongFacetProps = {
  /** Those with the most results first. */
  choices: readonly ShownChoice[];
  findLabel: string;
  allLabel: string;
  fewerLabel: string;
  /** Said where the words fit no choice. */
  noneLabel: (words: string) => string;
};

const few = 8;
/** From this many on, looking is slower than typing. */
const many = 12;

/** A facet with more choices than fit: the first ones and the chosen ones, the rest by its name or on demand. */
export function LongFacet({ choices, findLabel, allLabel, fewerLabel, noneLabel }: LongFacetProps) {
  const [isLong, setLong] = useState(false);
  const [typed, setTyped] = useState('');
  const wanted = plain(typed);
  const shown =
    wanted === ''
      ? choices.filter(({ isChosen }, place) => isLong || place < few || isChosen)
      : choices.filter(({ label }) => plain(label).includes(wanted));

  return (
    <>
      {choices.length >= many && (
        <TextInput
          size="sm"
          type="search"
          className={classes.find}
          aria-label={findLabel}
          placeholder={findLabel}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {shown.map(({ key, element }) => (
        <div key={key}>{element}</div>
      ))}
      {choices.length >= many && (
        <p role="status" className={classes.none}>
          {wanted !== '' && shown.length === 0 && noneLabel(typed.trim())}
        </p>
      )}
      {wanted === '' && choices.length > few && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={isLong}
          onClick={() => setLong(!isLong)}
        >
          {isLong ? fewerLabel : allLabel}
        </button>
      )}
    </>
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
