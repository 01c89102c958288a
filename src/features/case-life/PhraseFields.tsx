import { TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CorrectionProblem, replaceInRichText } from '#src/domain/correction.ts';
import classes from './CareDialog.module.css';
import { useCorrectionText } from './useCorrectionText.ts';

type PhraseFieldsProps = {
  ref: RefObject<HTMLElement | null>;
  /** The stored text. */
  before: string;
  onChange: (value: string | null) => void;
  problem: CorrectionProblem | null;
  wasTried: boolean;
};

/** A long text: one phrase of it is replaced, so that its paragraphs, lists and links stay as they are. */
export function PhraseFields({ ref, before, onChange, problem, wasTried }: PhraseFieldsProps) {
  const { t } = useTranslation('caseLife');
  const [phrase, setPhrase] = useState('');
  const [by, setBy] = useState('');
  const inWords = useCorrectionText();
  const result = replaceInRichText(before, phrase, by);

  const change = (nextPhrase: string, nextBy: string) => {
    setPhrase(nextPhrase);
    setBy(nextBy);
    const next = replaceInRichText(before, nextPhrase, nextBy);
    onChange(next.kind === 'replaced' ? next.text : null);
  };

  const phraseProblem = () => {
    if (phrase === '') return wasTried ? t('correct.phraseMissing') : undefined;
    if (result.kind === 'notFound') return t('correct.notFound');
    if (result.kind === 'several') return t('correct.several', { count: result.count });
    return undefined;
  };
  const byProblem = () => {
    if (result.kind === 'emptied') return inWords('empty');
    // Until something is typed it would only say that words are missing.
    if (by === '' && !wasTried) return undefined;
    return result.kind === 'replaced' && problem ? inWords(problem) : undefined;
  };

  return (
    <div className={classes.pair}>
      <TextInput
        ref={(node) => {
          ref.current = node;
        }}
        label={t('correct.phrase')}
        description={t('correct.phraseHint')}
        value={phrase}
        onChange={(event) => change(event.currentTarget.value, by)}
        error={phraseProblem()}
        dir="auto"
        autoComplete="off"
      />
      <TextInput
        label={t('correct.by')}
        description={t('correct.byHint')}
        value={by}
        onChange={(event) => change(phrase, event.currentTarget.value)}
        error={byProblem()}
        dir="auto"
        autoComplete="off"
      />
    </div>
  );
}
