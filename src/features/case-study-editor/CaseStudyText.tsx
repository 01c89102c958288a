import { useTranslation } from 'react-i18next';
import { type Draft, editorSections } from '#src/domain/caseStudy.ts';
import classes from './CaseStudyText.module.css';
import { FieldValue, isBlank } from './FieldValue.tsx';
import { type FieldName, sectionFields } from './fieldNames.ts';

type CaseStudyTextProps = {
  draft: Draft;
};

/** Read under their label; everything else is short enough to stand beside it. */
const longFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'summary',
  'challenge',
  'approach',
  'buildingBlocks',
  'participation',
  'lessons',
  'whatDidNotWork',
  'results',
  'sources',
  'conditions',
  'pictures',
]);

/** The whole text to read: as a preview, and while it is closed for changes. */
export function CaseStudyText({ draft }: CaseStudyTextProps) {
  const { t } = useTranslation('editor');
  return (
    <div className={classes.text}>
      {editorSections.map((section) => (
        <section key={section} className={classes.section}>
          <h2 className={classes.title}>{t(`section.${section}`)}</h2>
          {sectionFields[section].every((name) => isBlank(name, draft)) && (
            <p className={classes.none}>{t('text.noneYet')}</p>
          )}
          {sectionFields[section]
            .filter((name) => !isBlank(name, draft))
            .map((name) => (
              <div key={name} className={longFields.has(name) ? undefined : classes.fact}>
                <h3 className={classes.label}>{t(`field.${name}.label`)}</h3>
                <FieldValue name={name} draft={draft} />
              </div>
            ))}
        </section>
      ))}
    </div>
  );
}
