// The one thing of the language that every room may throw. Rooms that must not see a Spec take it from here.

export { LimnError } from '@limn/spec';
