import { useTranslation } from 'react-i18next';
import type { AdoptionStage } from '#src/domain/adoption.ts';
import { Tag, type TagTone } from '#src/ui/Tag.tsx';

const tones: Readonly<Record<AdoptionStage, TagTone>> = {
  exploring: 'quiet',
  planning: 'waiting',
  implementing: 'attention',
  inPlace: 'good',
  stopped: 'bad',
};

/** How far an adoption has come, in words. */
export function StageTag({ stage }: { stage: AdoptionStage }) {
  const { t } = useTranslation('adoptions');
  return (
    <Tag tone={tones[stage]} withDot>
      {t(`stage.${stage}`)}
    </Tag>
  );
}
