import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import { translatedFields } from '#src/domain/reading.ts';
import { translationKinds } from '#src/domain/translation.ts';
import { formatDateTime } from '#src/ui/format.ts';
import { FieldPair, FieldText, SideLabel } from './FieldPair.tsx';
import { StaleOriginal } from './StaleOriginal.tsx';
import { TheirTranslation } from './TheirTranslation.tsx';
import classes from './TranslationDesk.module.css';
import { TranslationField } from './TranslationField.tsx';
import { translationProblems } from './translationProblems.ts';
import { useFailureText } from './useFailureText.ts';
import { type TranslationSubject, useTranslationWork } from './useTranslationWork.ts';

/** Where the city translates its case: the original beside what becomes of it. */
export function TranslationDesk(subject: TranslationSubject) {
  const { caseStudy, language, draft, released } = subject;
  const { t } = useTranslation(['translation', 'vocabulary']);
  const [hasTried, setTried] = useState(false);
  const desk = useTranslationWork(subject);
  const { work, save, withdraw } = desk;
  const problems = translationProblems(work.texts);
  const isReady = Object.keys(problems).length === 0 && work.kind !== null;
  const failure = useFailureText(save.error ?? withdraw.error);
  const translated = (draft ?? released)?.ofVersion ?? work.ofVersion;

  const handIn = () => {
    setTried(true);
    if (isReady && work.kind !== null) void save.start(work.kind);
  };

  return (
    <div>
      {desk.theirs && <TheirTranslation onMine={desk.keepMine} onTheirs={desk.takeTheirs} />}
      {translated < caseStudy.version && (
        <StaleOriginal
          caseStudy={caseStudy}
          translated={translated}
          follows={work.ofVersion}
          onFollow={desk.setVersion}
        />
      )}
      <Radio.Group
        className={classes.kind}
        label={t('desk.kind')}
        description={t('desk.kindText')}
        value={work.kind}
        error={hasTried && work.kind === null ? t('desk.kindMissing') : undefined}
        onChange={(kind) => isOneOf(translationKinds, kind) && desk.setKind(kind)}
      >
        <Stack gap="xs" mt="xs">
          {translationKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`desk.kinds.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {translatedFields
        .filter((field) => caseStudy.content[field] !== '')
        .map((field) => (
          <FieldPair
            key={field}
            field={field}
            original={
              <>
                <SideLabel>
                  {t('desk.originalOf', {
                    field: t(`field.${field}`),
                    language: t(`vocabulary:language.${caseStudy.content.language}`),
                  })}
                </SideLabel>
                <FieldText
                  field={field}
                  text={caseStudy.content[field]}
                  language={caseStudy.content.language}
                />
              </>
            }
            translation={
              <TranslationField
                field={field}
                language={language}
                value={work.texts[field]}
                problem={problems[field] === 'missing' && !hasTried ? undefined : problems[field]}
                onChange={(text) => desk.setText(field, text)}
              />
            }
          />
        ))}
      <div className={classes.bar}>
        <p role="status" className={classes.status}>
          {desk.isChanged
            ? t(desk.isAtRisk ? 'desk.notKept' : 'desk.onDevice')
            : draft
              ? t('desk.waiting', { date: formatDateTime(draft.updatedAt) })
              : released && t('desk.released', { version: released.ofVersion })}
        </p>
        {hasTried && !isReady && (
          <p role="alert" className={classes.failure}>
            {t('desk.fix')}
          </p>
        )}
        {failure && !desk.theirs && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        <div className={classes.actions}>
          <Button onClick={handIn} loading={save.isBusy} disabled={!desk.isChanged || desk.theirs !== null}>
            {t('desk.save')}
          </Button>
          {draft && (
            <Button variant="default" onClick={() => void withdraw.start()} loading={withdraw.isBusy}>
              {t('desk.withdraw')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
