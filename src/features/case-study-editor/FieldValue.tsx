import { useTranslation } from 'react-i18next';
import type { CaseStudyContent, Draft, Result } from '#src/domain/caseStudy.ts';
import { isSafeLink } from '#src/domain/richText.ts';
import { formatNumber } from '#src/ui/format.ts';
import { RichTextView } from '#src/ui/RichTextView.tsx';
import classes from './FieldValue.module.css';
import type { FieldName } from './fieldNames.ts';
import { PictureLines } from './PictureLines.tsx';

type FieldValueProps = {
  name: FieldName;
  draft: Draft;
};

/** One field to read: in the preview, in a choice between two versions, and where a text is closed for changes. */
export function FieldValue({ name, draft }: FieldValueProps) {
  const { t } = useTranslation(['editor', 'vocabulary']);
  const { content, memberOnly } = draft;
  switch (name) {
    case 'challenge':
    case 'approach':
    case 'participation':
    case 'lessons':
    case 'conditions':
      return <RichTextView text={content[name]} headingOffset={2} />;
    case 'whatDidNotWork':
      return <RichTextView text={memberOnly.whatDidNotWork} headingOffset={2} />;
    case 'title':
    case 'summary':
    case 'funding':
    case 'staffing':
    case 'updatingNote':
      return <Words text={content[name]} />;
    case 'contactName':
    case 'contactEmail':
      return <Words text={memberOnly[name]} />;
    case 'authors':
      return <Words text={content.authors.join(', ')} />;
    case 'pathways':
      return <Words text={content.pathways.map((one) => t(`vocabulary:pathway.${one}`)).join(', ')} />;
    case 'topics':
      return <Words text={content.topics.map((one) => t(`vocabulary:topic.${one}`)).join(', ')} />;
    case 'hazards':
      return <Words text={content.hazards.map((one) => t(`vocabulary:hazard.${one}`)).join(', ')} />;
    case 'contactOffers':
      return <Words text={memberOnly.contactOffers.map((one) => t(`vocabulary:offer.${one}`)).join(', ')} />;
    case 'sdgs':
      return <Words text={content.sdgs.join(', ')} />;
    case 'scale':
      return <Words text={content.scale ? t(`vocabulary:scale.${content.scale}`) : ''} />;
    case 'stage':
      return <Words text={content.stage ? t(`vocabulary:stage.${content.stage}`) : ''} />;
    case 'startYear':
    case 'endYear':
      return <Words text={content[name] === null ? '' : String(content[name])} />;
    case 'language':
      return <Words text={t(`vocabulary:language.${content.language}`)} />;
    case 'licence':
      return <Words text={t(`vocabulary:licence.${content.licence}`)} />;
    case 'form':
      return <Words text={t(`vocabulary:form.${content.form}`)} />;
    case 'releasesWhatDidNotWork':
      return <Words text={content.releasesWhatDidNotWork ? t('text.released') : t('text.notReleased')} />;
    case 'pictures':
      return <PictureLines pictures={content.pictures} />;
    case 'consent':
      return <Words text={content.consent ? t('text.consent') : t('text.noConsent')} />;
    case 'cost':
      return <Words text={content.cost ? costText(content.cost) : ''} />;
    case 'results':
      return <Lines lines={content.results.map(resultText)} />;
    case 'buildingBlocks':
      return (
        <Lines
          lines={content.buildingBlocks.map((block) =>
            lineOf([block.name, block.what, block.enables, block.watch]),
          )}
        />
      );
    case 'sources':
      return <Sources sources={content.sources} />;
  }

  function resultText({ indicator, value, unit, kind, asOf, baseline, range, source }: Result): string {
    const figure = value === null ? '' : `${formatNumber(value)} ${unit}`;
    const known = kind ? t(`vocabulary:evidence.${kind}`) : '';
    return lineOf([indicator, figure, known, asOf, baseline, range, source]);
  }
}

/** True for a field that holds nothing, in any of the ways a field can. */
export function isBlank(name: FieldName, { content, memberOnly }: Draft): boolean {
  const value = { ...content, ...memberOnly }[name];
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

function Words({ text }: { text: string }) {
  return (
    <p className={classes.words} dir="auto">
      {text}
    </p>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className={classes.lines}>
      {[...new Set(lines)].map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function Sources({ sources }: { sources: CaseStudyContent['sources'] }) {
  return (
    <ul className={classes.lines}>
      {[...new Map(sources.map((source) => [`${source.title} ${source.url}`, source]))].map(
        ([key, { title, url }]) => (
          <li key={key} dir="auto">
            {isSafeLink(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer nofollow ugc">
                {title || url}
              </a>
            ) : (
              lineOf([title, url])
            )}
          </li>
        ),
      )}
    </ul>
  );
}

function costText({ amount, currency, year, covers }: NonNullable<CaseStudyContent['cost']>): string {
  return lineOf([`${formatNumber(amount)} ${currency}`, year === 0 ? '' : String(year), covers]);
}

function lineOf(parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ');
}
