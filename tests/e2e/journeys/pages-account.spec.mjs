import { take } from "../support/everywhere.mjs";
import { ACCOUNT } from "../support/tours/account.mjs";

take(ACCOUNT);
