import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ContentLanguage } from '#src/domain/classification.ts';
import { originalChosen } from '#src/domain/reading.ts';
import classes from './CaseLanguages.module.css';
import { ownNameOf } from './languageName.ts';
import { TranslationNote } from './TranslationNote.tsx';
import type { CaseReading } from './useCaseReading.ts';

type CaseLanguagesProps = {
  caseStudy: Pick<CaseStudy, 'content' | 'version'>;
  reading: CaseReading;
};

/** The languages of a case, the original first; and what a reader of a translation has to know about it. */
export function CaseLanguages({ caseStudy: { content, version }, reading }: CaseLanguagesProps) {
  const { t, i18n } = useTranslation(['translation', 'vocabulary', 'common']);
  const { translation, translations, why, remember } = reading;
  const original = content.language;

  if (reading.state === 'failed') {
    return (
      <p role="status" className={classes.only}>
        {t('failed')}{' '}
        <Button variant="subtle" size="compact-sm" onClick={reading.retry}>
          {t('common:tryAgain')}
        </Button>
      </p>
    );
  }
  if (translations.length === 0) {
    if (reading.state === 'waiting' || original === i18n.resolvedLanguage) return null;
    return <p className={classes.only}>{t('onlyIn', { language: t(`vocabulary:language.${original}`) })}</p>;
  }
  const current = translation?.language ?? original;
  return (
    <div className={classes.root}>
      <nav aria-label={t('languages')} className={classes.nav}>
        <span className={classes.label}>{t('readIn')}</span>
        <ul className={classes.list}>
          <Choice language={original} isCurrent={current === original} isOriginal remember={remember}>
            {t('original')}
          </Choice>
          {translations.map(({ language, kind }) => (
            <Choice key={language} language={language} isCurrent={current === language} remember={remember}>
              {t(`kind.${kind}`)}
            </Choice>
          ))}
        </ul>
      </nav>
      {translation && (
        <TranslationNote translation={translation} original={original} version={version}>
          {why === 'profile' && (
            <>
              {' '}
              {t('note.profile', { language: t(`vocabulary:language.${current}`) })}{' '}
              <LanguageLink language={original} isOriginal remember={remember}>
                {t('note.toOriginal')}
              </LanguageLink>
            </>
          )}
        </TranslationNote>
      )}
    </div>
  );
}

type ChoiceProps = {
  language: ContentLanguage;
  isCurrent: boolean;
  isOriginal?: boolean;
  remember: (choice: string) => void;
  /** How this text came to be. */
  children: string;
};

function Choice({ language, isCurrent, isOriginal = false, remember, children }: ChoiceProps) {
  return (
    <li className={classes.choice}>
      <LanguageLink language={language} isOriginal={isOriginal} isCurrent={isCurrent} remember={remember}>
        <bdi lang={language} className={classes.name}>
          {ownNameOf(language)}
        </bdi>{' '}
        <span className={classes.kind}>({children})</span>
      </LanguageLink>
    </li>
  );
}

type LanguageLinkProps = {
  language: ContentLanguage;
  isOriginal: boolean;
  isCurrent?: boolean;
  remember: (choice: string) => void;
  children: ReactNode;
};

/** Links, so that a language can be sent to somebody; following one is remembered for other cases. */
function LanguageLink({ language, isOriginal, isCurrent = false, remember, children }: LanguageLinkProps) {
  const { state, hash } = useLocation();
  return (
    <Link
      to={{ search: `?lang=${language}`, hash }}
      state={state}
      replace
      className={classes.link}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => remember(isOriginal ? originalChosen : language)}
    >
      {children}
    </Link>
  );
}
