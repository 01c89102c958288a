import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './ListTools.module.css';

type Choice<T extends string> = {
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
};

type ListToolsProps<View extends string, Sort extends string> = {
  filterLabel: string;
  onOpenFilters: () => void;
  /** Null where there is only one. */
  view: Choice<View> | null;
  /** Null where an order means nothing, as on a map. */
  sort: Choice<Sort> | null;
};

/** How a list is shown, and in which order; on a phone also the way to the filters. */
export function ListTools<View extends string, Sort extends string>(props: ListToolsProps<View, Sort>) {
  const { filterLabel, onOpenFilters, view, sort } = props;
  return (
    <div className={classes.tools}>
      <Button
        variant="default"
        className={classes.filterButton ?? ''}
        leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden="true" />}
        onClick={onOpenFilters}
      >
        {filterLabel}
      </Button>
      {view && (
        <SegmentedControl
          aria-label={view.label}
          data={[...view.choices]}
          value={view.value}
          onChange={(chosen) => choose(view, chosen)}
        />
      )}
      {sort && (
        <Select
          className={classes.sort ?? ''}
          aria-label={sort.label}
          data={sort.choices}
          value={sort.value}
          onChange={(chosen) => choose(sort, chosen)}
          allowDeselect={false}
        />
      )}
    </div>
  );
}

function choose<T extends string>({ choices, onChoose }: Choice<T>, chosen: string | null) {
  const values = choices.map(({ value }) => value);
  if (isOneOf(values, chosen)) onChoose(chosen);
}
