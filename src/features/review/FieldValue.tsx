import { useTranslation } from 'react-i18next';
import { type CaseStudyContent, caseStudyLimits, type Draft, summaryLength } from '#src/domain/caseStudy.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { RichTextView } from '#src/ui/RichTextView.tsx';
import { BuildingBlocks, Contact, Cost, SourceList } from './FieldLists.tsx';
import classes from './FieldValue.module.css';
import { ResultsTable } from './ResultsTable.tsx';
import { ReviewPictures } from './ReviewPictures.tsx';
import type { ReviewField } from './reviewFields.ts';

type FieldValueProps = {
  field: ReviewField;
  draft: Draft;
};

/** One field as the reader will see it; says so when nothing was given. */
export function FieldValue({ field, draft }: FieldValueProps) {
  const { t } = useTranslation(['review', 'vocabulary']);
  const { content, memberOnly } = draft;
  switch (field) {
    case 'title':
      return <Measured text={content.title} measure={t('value.characters', charactersOf(content))} />;
    case 'summary':
      return <Summary content={content} />;
    case 'challenge':
    case 'approach':
    case 'participation':
    case 'lessons':
    case 'conditions':
      return <LongText text={content[field]} />;
    case 'whatDidNotWork':
      return <LongText text={memberOnly.whatDidNotWork} />;
    case 'buildingBlocks':
      return content.buildingBlocks.length > 0 ? (
        <BuildingBlocks blocks={content.buildingBlocks} />
      ) : (
        <None />
      );
    case 'results':
      return content.results.length > 0 ? <ResultsTable results={content.results} /> : <None />;
    case 'sources':
      return content.sources.length > 0 ? <SourceList sources={content.sources} /> : <None />;
    case 'cost':
      return content.cost ? <Cost cost={content.cost} /> : <None />;
    case 'contactEmail':
      return <Contact contact={memberOnly} />;
    case 'pathways':
      return content.pathways.length > 0 ? (
        <ul className={classes.tags}>
          {content.pathways.map((pathway) => (
            <li key={pathway}>
              <PathwayBadge pathway={pathway} />
            </li>
          ))}
        </ul>
      ) : (
        <None />
      );
    case 'topics':
      return <Words text={content.topics.map((topic) => t(`vocabulary:topic.${topic}`)).join(', ')} />;
    case 'hazards':
      return <Words text={content.hazards.map((hazard) => t(`vocabulary:hazard.${hazard}`)).join(', ')} />;
    case 'scale':
      return <Words text={content.scale ? t(`vocabulary:scale.${content.scale}`) : ''} />;
    case 'stage':
      return <Words text={content.stage ? t(`vocabulary:stage.${content.stage}`) : ''} />;
    case 'language':
      return <Words text={t(`vocabulary:language.${content.language}`)} />;
    case 'licence':
      return <Words text={t(`vocabulary:licence.${content.licence}`)} />;
    case 'sdgs':
      return <Words text={content.sdgs.join(', ')} />;
    case 'authors':
      return <Words text={content.authors.join(', ')} />;
    case 'startYear':
      return <Years content={content} />;
    case 'consent':
      return <Words text={content.consent ? t('value.consentGiven') : t('value.consentMissing')} />;
    case 'funding':
    case 'staffing':
    case 'updatingNote':
      return <Words text={content[field]} />;
    case 'form':
      return <Words text={t(`vocabulary:form.${content.form}`)} />;
    case 'releasesWhatDidNotWork':
      return <Words text={content.releasesWhatDidNotWork ? t('value.released') : t('value.notReleased')} />;
    case 'pictures':
      return content.pictures.length > 0 ? <ReviewPictures pictures={content.pictures} /> : <None />;
  }
}

function Measured({ text, measure }: { text: string; measure: string }) {
  return (
    <>
      <p className={classes.words} dir="auto">
        {text}
      </p>
      <p className={classes.measure}>{measure}</p>
    </>
  );
}

function charactersOf(content: CaseStudyContent) {
  return { count: content.title.length, most: caseStudyLimits.title };
}

function Summary({ content }: { content: CaseStudyContent }) {
  const { t } = useTranslation('review');
  const { length, min, max, unit } = summaryLength(content);
  return <Measured text={content.summary} measure={t(`value.${unit}Asked`, { count: length, min, max })} />;
}

function LongText({ text }: { text: string }) {
  return text === '' ? <None /> : <RichTextView text={text} headingOffset={2} />;
}

function Words({ text }: { text: string }) {
  if (text.trim() === '') return <None />;
  return (
    <p className={classes.words} dir="auto">
      {text}
    </p>
  );
}

function Years({ content: { startYear, endYear } }: { content: CaseStudyContent }) {
  const { t } = useTranslation('review');
  if (startYear === null) return <None />;
  return (
    <Words
      text={
        endYear === null
          ? t('value.yearsOpen', { start: startYear })
          : t('value.years', { start: startYear, end: endYear })
      }
    />
  );
}

function None() {
  const { t } = useTranslation('review');
  return <p className={classes.none}>{t('value.none')}</p>;
}
