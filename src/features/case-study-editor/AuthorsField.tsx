import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './FormGroup.module.css';
import { useItemKeys } from './RepeatedGroup.tsx';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';

/** Names, one line each: a half-typed one is kept like any other word, which tags would not do. */
export function AuthorsField() {
  const { t } = useTranslation('editor');
  const { label, description } = useFieldText('authors');
  const [stored, change] = useContentField('authors');
  const authors = stored.length > 0 ? stored : [''];
  const { keys, forget } = useItemKeys(authors.length);
  const list = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<number | null>(null);

  useEffect(() => {
    const place = wanted.current;
    wanted.current = null;
    if (place !== null) list.current?.querySelectorAll('input')[place]?.focus();
  });

  return (
    <FieldFrame name="authors">
      <fieldset className={classes.group} ref={list}>
        <legend className={classes.legend}>{label}</legend>
        <p className={classes.description}>{description}</p>
        <div className={classes.list}>
          {keys.map((key, index) => (
            <div key={key} className={classes.row}>
              <AuthorName
                number={index + 1}
                name={authors[index] ?? ''}
                onChange={(name) => change(authors.map((other, place) => (place === index ? name : other)))}
              />
              {authors.length > 1 && (
                <CloseButton
                  size="xl"
                  aria-label={t('authors.remove', { number: index + 1 })}
                  onClick={() => {
                    wanted.current = Math.max(0, index - 1);
                    forget(index);
                    change(authors.filter((_, place) => place !== index));
                  }}
                />
              )}
            </div>
          ))}
          {authors.length < caseStudyLimits.authors && (
            <div>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconPlus size={18} aria-hidden="true" />}
                onClick={() => {
                  wanted.current = authors.length;
                  change([...authors, '']);
                }}
              >
                {t('authors.add')}
              </Button>
            </div>
          )}
        </div>
      </fieldset>
    </FieldFrame>
  );
}

type AuthorNameProps = {
  number: number;
  name: string;
  onChange: (name: string) => void;
};

function AuthorName({ number, name, onChange }: AuthorNameProps) {
  const { t } = useTranslation('editor');
  const over = name.length - caseStudyLimits.authorName;
  return (
    <TextInput
      aria-label={t('authors.one', { number })}
      dir="auto"
      autoComplete="off"
      value={name}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={over > 0 ? t('error.tooLong', { count: over }) : undefined}
      data-incomplete={name.trim() === '' || undefined}
    />
  );
}
