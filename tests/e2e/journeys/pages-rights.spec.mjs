import { take } from "../support/everywhere.mjs";
import { RIGHTS } from "../support/tours/rights.mjs";

take(RIGHTS);
