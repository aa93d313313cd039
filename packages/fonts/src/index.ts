export type { Face, FaceRequest, FaceStack, FontFile, Metrics } from './face.js';
