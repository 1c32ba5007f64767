/** What an example is: the properties of a component but its language, which the catalogue chooses, and what it holds. */
import type { ComponentProps } from 'astro/types';

// Astro types a component as a function of its properties; what it returns is nobody's business.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyComponent = (props: any) => any;

/** Properties of a component, with the HTML of its slots by their names. */
type ExampleOf<C extends AnyComponent> = Omit<ComponentProps<C>, 'locale'> & {
  slots?: Record<string, string>;
};

export interface Example {
  name: string;
  props: Record<string, unknown>;
  slots: Record<string, string>;
}

/** A component with all of its examples, in their order. */
export interface Shown {
  Component: (props: Record<string, unknown>) => unknown;
  examples: Example[];
}

/**
 * The examples of a component by name. `astro check` refuses a property that the component does not know, and the lack of
 * one that it needs.
 *
 * @example examplesOf(ContentNotes, { 'one note': { kind: 'report', notes: ['death'] } })
 */
export function examplesOf<C extends AnyComponent>(
  Component: C,
  examples: Record<string, ExampleOf<C>>,
): Shown {
  return {
    Component: Component as Shown['Component'],
    examples: Object.entries(examples).map(([name, { slots = {}, ...props }]) => ({
      name,
      props,
      slots,
    })),
  };
}
