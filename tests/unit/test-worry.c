/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that ask whether a concern is to be raised. */
#include <string.h>

#include "core/mo-worry.h"
#include "labelled.h"

static void
signs_of_harm_are_seen (void)
{
  static const struct {
    const char *text, *words;
  } cases[] = {
    { "He hits me when the carer is gone.", "“hits me”" },
    { "she said she wants to kill herself", "“kill herself”" },
    { "I have thought about suicide.", "“suicide”" },
    { "Some days I wish I was dead.", "“wish I was dead”" },
    { "They would be better off without me.", "“better off without me”" },
    { "I cannot go on like this.", "“cannot go on”" },
    { "I can’t cope any more.", "“can’t cope any more”" },
    { "He has been self-harming.", "“self-harming”" },
    { "She took an overdose last year.", "“overdose”" },
    { "I am afraid of my husband.", "“afraid of my husband”" },
    { "My son takes my pension.", "“takes my pension”" },
    { "The carer locks me in.", "“locks me in”" },
    { "He threatened her.", "“threatened”" },
    { "I do not feel safe at home.", "“not feel safe”" },
    { "I don’t feel safe at home.", "“don’t feel safe”" },
    { "It is not safe here.", "“not safe”" },
    { "There were bruises on her arm.", "“bruises”" },
    { "It was abuse, she said.", "“abuse”" },
    { "He came at her with a knife.", "“with a knife”" },
    { "She has had no food since Friday.", "“no food”" },
    { "They left me lying on the floor.", "“left me lying on”" },
    { "He touched me where he should not.", "“touched me where”" },
    { "He forces me to sign.", "“forces me to sign”" },
    { "She hears voices at night.", "“hears voices”" },
    { "They neglect him.", "“neglect”" },
    { "He was neglected.", "“neglected”" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) worries = mo_worry_scan (cases[i].text, NULL);
    g_autofree char *words = mo_worry_words (cases[i].text, worries);
    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
everyday_words_do_not_alarm (void)
{
  static const char *const cases[] = {
    "",
    "He hits the gym twice a week.",
    "She beat me at chess.",
    "It hurts in the cold.",
    "My shoulder hurts.",
    "He pushed me along the seafront and we laughed.",
    "She kicked the habit.",
    "I am afraid the lift is out of order.",
    "I was scared of the hoist at first.",
    "She cut the cake.",
    "He takes his tablets on time.",
    "The call was cut short.",
    "It was safe and warm.",
    "He locks the van.",
    "Dead tired, but happy.",
    "They left for Leeds at nine.",
    "The end of it all was a good meal.",
    "I cannot go on Thursday.",
    "Being forced to wait is hard.",
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) worries = mo_worry_scan (cases[i], NULL);
    g_autofree char *words = mo_worry_words (cases[i], worries);
    g_assert_cmpstr (words, ==, NULL);
  }
}

static void
the_office_adds_its_own (void)
{
  const char *text = "He mentioned the Bridge again; the bridges are pretty.";
  g_autoptr (GArray) worries = mo_worry_scan (text, "\n  the bridge \n\n(odd [signs\n");
  g_autofree char *words = mo_worry_words (text, worries);
  g_assert_cmpstr (words, ==, "“the Bridge”");
}

/* ---------------------------------------------------------------------- measured */

typedef struct {
  guint of, asked; /* asked: whether a concern is to be raised */
} Count;

static Count
count_asked (const char *folder, const char *file, gboolean worrying)
{
  g_auto (GStrv) lines = labelled_lines (folder, file);
  Count count = { 0 };
  for (; lines[count.of]; count.of++) {
    g_autoptr (GArray) worries = mo_worry_scan (lines[count.of], NULL);
    g_autofree char *words = mo_worry_words (lines[count.of], worries);
    count.asked += words != NULL;
    if (worrying && !words)
      g_test_message ("missed: %s", lines[count.of]);
    if (!worrying && words)
      g_test_message ("false alarm: %s: %s", lines[count.of], words);
  }
  return count;
}

/* At least `of` lines, of which at most `misses` % are missed and `alarms` % asked about for
 * nothing. */
static void
measure (const char *which, Count worries, Count fine, guint of, guint misses, guint alarms)
{
  guint missed = worries.of - worries.asked;
  g_assert_cmpuint (worries.of + fine.of, >=, of);
  g_test_message ("%s: missed %u of %u (%.1f %%); false alarms %u of %u (%.1f %%)",
                  which,
                  missed,
                  worries.of,
                  100.0 * missed / worries.of,
                  fine.asked,
                  fine.of,
                  100.0 * fine.asked / fine.of);
  g_assert_cmpuint (missed * 100, <=, misses * worries.of);
  g_assert_cmpuint (fine.asked * 100, <=, alarms * fine.of);
}

/* Of those that the rules were written by: next to none is missed.  An alarm only asks. */
static void
measured (void)
{
  measure ("known",
           count_asked ("worry", "worries.txt", TRUE),
           count_asked ("worry", "fine.txt", FALSE),
           200,
           2,
           2);
}

/* Of those that the rules were not fitted to: most are seen, and few everyday ones are. */
static void
measured_later (void)
{
  measure ("later",
           count_asked ("worry", "later-worries.txt", TRUE),
           count_asked ("worry", "later-fine.txt", FALSE),
           140,
           30,
           4);
}

/* Nor do the sentences that the relay scan lets pass. */
static void
quiet_elsewhere (void)
{
  Count fine = count_asked ("relay", "fine.txt", FALSE),
        later = count_asked ("relay", "later-fine.txt", FALSE);
  g_test_message (
      "elsewhere: false alarms %u of %u", fine.asked + later.asked, fine.of + later.of);
  g_assert_cmpuint ((fine.asked + later.asked) * 100, <=, fine.of + later.of);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worry/signs", signs_of_harm_are_seen);
  g_test_add_func ("/worry/everyday", everyday_words_do_not_alarm);
  g_test_add_func ("/worry/own", the_office_adds_its_own);
  g_test_add_func ("/worry/measured", measured);
  g_test_add_func ("/worry/measured-later", measured_later);
  g_test_add_func ("/worry/quiet-elsewhere", quiet_elsewhere);
  return g_test_run ();
}
