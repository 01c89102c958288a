import { Checkbox, MultiSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits, scales, stages } from '#src/domain/caseStudy.ts';
import { hazards, isOneOf, pathways, topics } from '#src/domain/classification.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './FormGroup.module.css';
import { SdgsField } from './SdgsField.tsx';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';
import { YearsFields } from './YearsFields.tsx';

export function ClassSection() {
  return (
    <>
      <PathwaysField />
      <TopicsField />
      <ScaleField />
      <StageField />
      <YearsFields />
      <HazardsField />
      <SdgsField />
    </>
  );
}

function PathwaysField() {
  const text = useFieldText('pathways');
  const [chosen, change] = useContentField('pathways');
  return (
    <FieldFrame name="pathways">
      <Checkbox.Group
        {...text}
        size="md"
        value={chosen}
        onChange={(next) => change(pathways.filter((pathway) => next.includes(pathway)))}
      >
        <div className={classes.choices}>
          {pathways.map((pathway) => (
            <Checkbox
              key={pathway}
              value={pathway}
              label={<PathwayBadge pathway={pathway} />}
              disabled={chosen.length >= caseStudyLimits.pathways && !chosen.includes(pathway)}
            />
          ))}
        </div>
      </Checkbox.Group>
    </FieldFrame>
  );
}

function TopicsField() {
  const { t } = useTranslation(['editor', 'vocabulary']);
  const text = useFieldText('topics');
  const [chosen, change] = useContentField('topics');
  return (
    <FieldFrame name="topics">
      <MultiSelect
        {...text}
        data={topics.map((value) => ({ value, label: t(`vocabulary:topic.${value}`) }))}
        value={chosen}
        onChange={(next) => change(next.filter((topic) => isOneOf(topics, topic)))}
        maxValues={caseStudyLimits.topics}
        placeholder={chosen.length < caseStudyLimits.topics ? t('choose') : undefined}
        searchable
        hidePickedOptions
      />
    </FieldFrame>
  );
}

function HazardsField() {
  const { t } = useTranslation(['editor', 'vocabulary']);
  const text = useFieldText('hazards', { isOptional: true });
  const [chosen, change] = useContentField('hazards');
  return (
    <FieldFrame name="hazards">
      <MultiSelect
        {...text}
        data={hazards.map((value) => ({ value, label: t(`vocabulary:hazard.${value}`) }))}
        value={chosen}
        onChange={(next) => change(next.filter((hazard) => isOneOf(hazards, hazard)))}
        maxValues={caseStudyLimits.hazards}
        placeholder={chosen.length < caseStudyLimits.hazards ? t('choose') : undefined}
        searchable
        hidePickedOptions
      />
    </FieldFrame>
  );
}

function ScaleField() {
  const { t } = useTranslation('vocabulary');
  const text = useFieldText('scale');
  const [scale, change] = useContentField('scale');
  return (
    <FieldFrame name="scale">
      <Radio.Group
        {...text}
        size="md"
        value={scale}
        onChange={(next) => isOneOf(scales, next) && change(next)}
      >
        <div className={classes.choices}>
          {scales.map((one) => (
            <Radio key={one} value={one} label={t(`scale.${one}`)} />
          ))}
        </div>
      </Radio.Group>
    </FieldFrame>
  );
}

function StageField() {
  const { t } = useTranslation(['editor', 'vocabulary']);
  const text = useFieldText('stage');
  const [stage, change] = useContentField('stage');
  return (
    <FieldFrame name="stage">
      <Radio.Group
        {...text}
        size="md"
        value={stage}
        onChange={(next) => isOneOf(stages, next) && change(next)}
      >
        <div className={classes.choices}>
          {stages.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`vocabulary:stage.${one}`)}
              description={t(`stageMeaning.${one}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </FieldFrame>
  );
}
