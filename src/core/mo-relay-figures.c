/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-relay-run-private.h"

#define TOGETHER    6 /* "960555": a local number in one piece */
#define LED         7 /* with a 0 or a + in front, however it is parted */
#define PARTED      9 /* without */
#define PARTED_MOST 13
#define SAID        6 /* one word a figure, without a 0 in front */
#define CUED        6 /* "ring me on 960 555" */
#define PART        5 /* figures of a number that is known */
#define NHS_FIGURES 10

/* ---------------------------------------------------------------------- what it is not */

/* Numbers that whole organisations have: nobody is rung at home on them. */
static gboolean
is_freephone (const MoRelayRun *run)
{
  return ((run->total == 10 || run->total == 11) &&
          (g_str_has_prefix (run->digits, "0800") || g_str_has_prefix (run->digits, "0808"))) ||
         (run->total == 6 && g_str_has_prefix (run->digits, "116"));
}

/* "0900, 1030 and 1400", "0900-1030". */
static gboolean
are_times (const MoRelayRun *run)
{
  const char *at = run->digits;
  if (run->longest != 4)
    return FALSE;
  for (int i = 0; i < run->n; i++, at += 4) {
    if (run->groups[i] != 4)
      return FALSE;
    int hour = (at[0] - '0') * 10 + at[1] - '0', minute = (at[2] - '0') * 10 + at[3] - '0';
    if (hour > 23 || minute > 59 || minute % 5)
      return FALSE;
  }
  return TRUE;
}

/* "2018, 2019, 2020 2021", with days or scores of two figures among them. */
static gboolean
are_years (const MoRelayRun *run)
{
  const char *at = run->digits;
  if (run->longest != 4)
    return FALSE;
  for (int i = 0; i < run->n; at += run->groups[i++])
    if (run->groups[i] == 3 ||
        (run->groups[i] == 4 && strncmp (at, "19", 2) != 0 && strncmp (at, "20", 2) != 0))
      return FALSE;
  return TRUE;
}

/* "0, 1, 2, 3, 4, 5": counted up; "45, 50, 40, 55": a list. */
static gboolean
is_list (const MoRelayRun *run)
{
  gboolean up = TRUE;
  for (int i = 1; i < run->total; i++)
    up = up && run->digits[i] == run->digits[i - 1] + 1;
  if (up && run->longest <= 1)
    return TRUE;
  for (int i = 0; i < run->n; i++)
    if (run->groups[i] > 3 || (run->led && run->groups[i] < 2))
      return FALSE;
  return run->only_commas && !run->plus && !run->singles && !run->cued && run->n > 1 &&
         !(run->led && run->groups[0] > 2);
}

/* "250000", "12032026": a round number, a day in one piece. */
static gboolean
is_round_or_day (const MoRelayRun *run)
{
  if (run->n != 1 || run->led)
    return FALSE;
  return (run->total <= 8 && g_str_has_suffix (run->digits, "000")) ||
         (run->total == 8 &&
          (strncmp (run->digits + 4, "19", 2) == 0 || strncmp (run->digits + 4, "20", 2) == 0));
}

/* ---------------------------------------------------------------------- what it is */

/* "7700 900 123", "208 946 0123", "77 00 90 01 23": as numbers are parted. */
static gboolean
is_parted_like_a_number (const MoRelayRun *run)
{
  gboolean pairs = run->total == 10 && run->n == 5 && run->digits[0] == '7';
  gboolean big = run->n <= 4;
  for (int i = 0; i < run->n; i++) {
    pairs = pairs && run->groups[i] == 2;
    big = big && run->groups[i] >= 3;
  }
  return run->total >= PARTED && run->total <= PARTED_MOST && !run->only_commas &&
         (pairs || big);
}

gboolean
mo_relay_run_is_telephone (const MoRelayRun *run)
{
  if (is_freephone (run) || are_times (run) || are_years (run) || is_list (run) ||
      is_round_or_day (run))
    return FALSE;
  if (run->led && run->total >= LED)
    return TRUE;
  return run->longest >= TOGETHER || run->singles >= SAID ||
         (run->cued && run->total >= CUED && !run->only_commas) ||
         is_parted_like_a_number (run);
}

/* The tenth figure makes the sum of the others, weighted from 10 to 2, divisible by 11. */
gboolean
mo_relay_run_is_nhs (const MoRelayRun *run)
{
  int sum = 0;
  if (run->total != NHS_FIGURES || run->led || run->singles ||
      !(run->n == 1 || (run->n == 3 && run->groups[0] == 3 && run->groups[1] == 3)))
    return FALSE;
  for (int i = 0; i < NHS_FIGURES - 1; i++)
    sum += (run->digits[i] - '0') * (NHS_FIGURES - i);
  return (11 - sum % 11) % 11 == run->digits[NHS_FIGURES - 1] - '0';
}

/* Five figures or more of a number that the other side has. */
static gboolean
is_part_of_known (const MoRelayRun *run, const char *const *numbers)
{
  if (run->total < PART || is_list (run) || are_years (run) || are_times (run))
    return FALSE;
  for (; numbers && *numbers; numbers++) {
    g_autoptr (GString) digits = g_string_new (NULL);
    for (const char *at = *numbers; *at; at++)
      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at);
    if (strstr (digits->str, run->digits))
      return TRUE;
  }
  return FALSE;
}

void
mo_relay_seek_figures (MoRelaySeek *seek)
{
  const MoRelayPlain *plain = seek->plain;
  g_autofree gboolean *harmless = mo_relay_harmless (plain->text, plain->length);

  for (gsize at = 0; at < plain->length;) {
    gsize word = mo_relay_word_at (plain->text + at);
    MoRelayRun run;
    if (!mo_relay_run_begins (plain, harmless, at)) {
      at += word ? word : (gsize) (g_utf8_next_char (plain->text + at) - (plain->text + at));
      continue;
    }
    gsize next = mo_relay_run_read (plain, harmless, at, &run);
    if (mo_relay_run_is_nhs (&run))
      mo_relay_seek_found (seek, MO_LEAK_NHS, run.from, run.to);
    else if (mo_relay_run_is_telephone (&run) || is_part_of_known (&run, seek->other->numbers))
      mo_relay_seek_found (seek, MO_LEAK_PHONE, run.from, run.to);
    at = next;
  }
}
