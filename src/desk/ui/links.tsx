import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AnchorElement = Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps | keyof ButtonProps>;

const AnchorOfMantine = (props: AnchorProps & AnchorElement) => <Anchor {...props} />;
const ButtonOfMantine = (props: ButtonProps & AnchorElement) => <Button component="a" {...props} />;

/** A link in a text or list to a screen of the desk: `<TextLink to="/organizations/$id" params={{ id }}>`. */
export const TextLink = createLink(AnchorOfMantine);
/** A button that leads to a screen. */
export const ButtonLink = createLink(ButtonOfMantine);
