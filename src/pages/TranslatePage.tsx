import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { caseStudyQuery } from '#src/data/case-studies/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { translationDraftQuery, translationsQuery } from '#src/data/translations/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { type ContentLanguage, contentLanguages, isOneOf } from '#src/domain/classification.ts';
import { canTranslate } from '#src/domain/translation.ts';
import { TranslationDesk } from '#src/features/translation/TranslationDesk.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function TranslatePage() {
  const { t } = useTranslation(['translation', 'vocabulary']);
  const { id = '', language = '' } = useParams();
  const actor = useActor();
  const query = useQuery(caseStudyQuery(id));
  const isKnown = isOneOf(contentLanguages, language);
  const notYours = <EmptyPanel title={t('desk.notYours.title')} text={t('desk.notYours.text')} />;
  const unknown = <EmptyPanel title={t('desk.unknown.title')} text={t('desk.unknown.text')} />;

  return (
    <PageFrame
      title={
        isKnown
          ? t('desk.title', { language: t(`vocabulary:language.${language}`) })
          : t('desk.unknown.title')
      }
      lead={isKnown && t('desk.lead')}
      backTo={{ to: paths.caseStudy.to(id), label: t('back') }}
    >
      <Faces query={query} isEmpty={(found) => found === null} empty={notYours}>
        {(found) => {
          if (!found || !canTranslate(actor, found)) return notYours;
          if (!isKnown || found.content.language === language) return unknown;
          return <Desk key={`${id} ${language}`} caseStudy={found} language={language} />;
        }}
      </Faces>
    </PageFrame>
  );
}

/** Waits for what is stored, so that nobody begins anew what a colleague has begun. */
function Desk({ caseStudy, language }: { caseStudy: CaseStudy; language: ContentLanguage }) {
  const draft = useQuery(translationDraftQuery(caseStudy.id, language));
  const released = useQuery(translationsQuery(caseStudy.id));
  return (
    <Faces query={draft} isEmpty={() => false}>
      {(waiting) => (
        <Faces query={released} isEmpty={() => false}>
          {(list) => (
            <TranslationDesk
              caseStudy={caseStudy}
              language={language}
              draft={waiting}
              released={list.find((one) => one.language === language) ?? null}
            />
          )}
        </Faces>
      )}
    </Faces>
  );
}
