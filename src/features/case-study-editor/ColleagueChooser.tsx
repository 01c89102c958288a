import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import { PersonName } from './PersonName.tsx';
import { type Colleague, useColleague } from './useColleague.ts';
import classes from './WhoWrites.module.css';

type ColleagueChooserProps = {
  uid: string;
  organisationId: string;
  authorUids: readonly string[];
  confirm: 'addConfirm' | 'handOverConfirm';
  isBusy: boolean;
  /** Why the last confirmation failed. */
  failure: string | undefined;
  onConfirm: (colleague: Colleague & { name: string }) => void;
  onCancel: () => void;
};

/** Whom to choose: a focal point of the city, or anybody whose code one was given. The name is shown before anything happens. */
export function ColleagueChooser(props: ColleagueChooserProps) {
  const { uid, organisationId, authorUids, confirm, isBusy, failure, onConfirm, onCancel } = props;
  const { t } = useTranslation('editor');
  const [code, setCode] = useState('');
  const { lookUp, colleague, problem, isPending, reset } = useColleague({ uid, organisationId, authorUids });
  const { data: organisation } = useQuery(organisationQuery(organisationId));
  const focalPoints = (organisation?.focalPoints ?? []).filter(
    (one) => one !== uid && !authorUids.includes(one),
  );
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const name = colleague ? (colleague.name ?? t('who.unknown')) : '';
  const search = (event: FormEvent) => {
    event.preventDefault();
    lookUp(code);
    input.current?.focus();
  };

  return (
    <div className={classes.chooser}>
      {focalPoints.length > 0 && (
        <div>
          <p className={classes.label}>{t('who.focalPoints')}</p>
          <div className={classes.buttons}>
            {focalPoints.map((one) => (
              <Button
                key={one}
                variant="default"
                size="sm"
                aria-pressed={colleague?.uid === one}
                onClick={() => {
                  setCode(one);
                  lookUp(one);
                }}
              >
                <PersonName uid={one} />
              </Button>
            ))}
          </div>
        </div>
      )}
      <form onSubmit={search} noValidate>
        <TextInput
          ref={input}
          label={t('who.code')}
          description={t('who.codeHint')}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            reset();
          }}
          error={problem && t(`who.problem.${problem}`)}
          inputContainer={(field) => (
            <div className={classes.search}>
              {field}
              <Button type="submit" variant="default" loading={isPending}>
                {t('who.lookUp')}
              </Button>
            </div>
          )}
        />
      </form>
      <p role="status" className={classes.found}>
        {colleague && t('who.found', { name })}
      </p>
      <div className={classes.buttons}>
        {colleague && (
          <Button loading={isBusy} onClick={() => onConfirm({ ...colleague, name })}>
            {t(`who.${confirm}`, { name })}
          </Button>
        )}
        <Button variant="subtle" onClick={onCancel}>
          {t('who.cancel')}
        </Button>
      </div>
      <p role="alert" className={classes.failure}>
        {failure}
      </p>
    </div>
  );
}
