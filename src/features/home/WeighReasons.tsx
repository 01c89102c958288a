import { Button, Modal, SegmentedControl } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reader } from '#src/domain/matching.ts';
import {
  defaultMatchWeights,
  isDefaultWeights,
  type MatchReasonKind,
  type MatchWeights,
  matchReasonKinds,
  matchWeightValues,
} from '#src/domain/matchWeights.ts';
import { useReaderFacts } from './useReaderFacts.ts';
import classes from './WeighReasons.module.css';

type WeighReasonsProps = {
  reader: Pick<Reader, 'city' | 'pathways'>;
  weights: MatchWeights;
  /** Of the last change. */
  saving: 'idle' | 'pending' | 'success' | 'error';
  onChange: (weights: MatchWeights) => void;
};

/** Lets a reader say what makes a city like theirs. */
export function WeighReasons(props: WeighReasonsProps) {
  const { t } = useTranslation(['home', 'common']);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('weights.open')}
      </Button>
      {/* In parts, because the header of Mantine's whole dialog counts as a second banner of the page. */}
      <Modal.Root opened={isOpen} onClose={() => setOpen(false)} size="lg" centered>
        <Modal.Overlay backgroundOpacity={0.5} />
        <Modal.Content>
          <div className={classes.header}>
            <Modal.Title className={classes.title}>{t('weights.title')}</Modal.Title>
            <Modal.CloseButton aria-label={t('common:close')} />
          </div>
          <Modal.Body>
            <Weights {...props} onDone={() => setOpen(false)} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function Weights({ reader, weights, saving, onChange, onDone }: WeighReasonsProps & { onDone: () => void }) {
  const { t } = useTranslation('home');
  const states = {
    idle: '',
    pending: t('weights.saving'),
    success: t('weights.saved'),
    error: t('weights.failed'),
  };
  return (
    <>
      <p className={classes.note}>{t('weights.lead')}</p>
      {matchReasonKinds.map((kind) => (
        <Weight
          key={kind}
          kind={kind}
          reader={reader}
          value={weights[kind]}
          onChange={(value) => onChange({ ...weights, [kind]: value })}
        />
      ))}
      <p className={classes.note}>{t('weights.turns')}</p>
      <div className={classes.foot}>
        <p role="status" className={classes.state}>
          {states[saving]}
        </p>
        <div className={classes.actions}>
          <Button
            variant="default"
            disabled={isDefaultWeights(weights)}
            onClick={() => onChange(defaultMatchWeights)}
          >
            {t('weights.reset')}
          </Button>
          <Button onClick={onDone}>{t('weights.done')}</Button>
        </div>
      </div>
    </>
  );
}

type WeightProps = {
  kind: MatchReasonKind;
  reader: WeighReasonsProps['reader'];
  value: MatchWeights[MatchReasonKind];
  onChange: (value: MatchWeights[MatchReasonKind]) => void;
};

function Weight({ kind, reader, value, onChange }: WeightProps) {
  const { t } = useTranslation('home');
  const facts = useReaderFacts(reader);
  const name = useId();
  return (
    <div className={classes.reason}>
      <div className={classes.words}>
        <p id={name} className={classes.name}>
          {t(`weights.kind.${kind}`)}
        </p>
        <p className={classes.fact}>{facts[kind]}</p>
      </div>
      <SegmentedControl
        aria-labelledby={name}
        value={String(value)}
        onChange={(chosen) => {
          const weight = matchWeightValues.find((one) => String(one) === chosen);
          if (weight !== undefined) onChange(weight);
        }}
        data={matchWeightValues.map((one) => ({ value: String(one), label: t(`weights.value.${one}`) }))}
      />
    </div>
  );
}
