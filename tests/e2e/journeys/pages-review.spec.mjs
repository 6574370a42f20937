import { take } from "../support/everywhere.mjs";
import { REVIEW } from "../support/tours/review.mjs";

take(REVIEW);
