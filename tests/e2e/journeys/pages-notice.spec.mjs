import { take } from "../support/everywhere.mjs";
import { NOTICE } from "../support/tours/notice.mjs";

take(NOTICE);
