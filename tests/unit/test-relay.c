/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acceptance case 11: what may not pass from one side to the other. */
#include <string.h>

#include "core/mo-relay.h"

static const char *const names[] = { "Whitaker", "Marsh", NULL };
static const char *const allowed[] = { "01632 960000", NULL };

static void
leaks_are_found (void)
{
  static const struct {
    const char *text, *piece;
    MoLeakKind kind;
  } cases[] = {
    { "Ring me on 07700 900123.", "07700 900123", MO_LEAK_PHONE },
    { "it is 07700.900.123", "07700.900.123", MO_LEAK_PHONE },
    { "+44 7700 900123 any time", "+44 7700 900123", MO_LEAK_PHONE },
    { "0208 946 0123", "0208 946 0123", MO_LEAK_PHONE },
    { "(01632) 960-123", "01632) 960-123", MO_LEAK_PHONE },
    { "only 960555 works", "960555", MO_LEAK_PHONE },
    { "oh seven seven double oh nine oh oh one two three",
      "oh seven seven double oh nine oh oh one two three",
      MO_LEAK_PHONE },
    { "zero 7 7 0 0 nine double zero 1 2 3",
      "zero 7 7 0 0 nine double zero 1 2 3",
      MO_LEAK_PHONE },
    { "write to grace@example.org", "grace@example.org", MO_LEAK_EMAIL },
    { "grace at example dot org", "grace at example dot org", MO_LEAK_EMAIL },
    { "I am on gmail", "gmail", MO_LEAK_EMAIL },
    { "see www.example.org/me", "www.example.org/me", MO_LEAK_WEB },
    { "I live at SW18 7QD", "SW18 7QD", MO_LEAK_POSTCODE },
    { "near sw187qd", "sw187qd", MO_LEAK_POSTCODE },
    { "I am @grace_t there", "@grace_t", MO_LEAK_HANDLE },
    { "find me on insta", "find me on insta", MO_LEAK_NETWORK },
    { "a Facebook group", "Facebook", MO_LEAK_NETWORK },
    { "ask for Carol Whitaker", "Whitaker", MO_LEAK_NAME },
    { "ask for carol whitaker", "whitaker", MO_LEAK_NAME },
    { "Carol Whittaker said", "Whittaker", MO_LEAK_NAME },
    { "Carol Whitakre said", "Whitakre", MO_LEAK_NAME },
    { "It is Whitaker's idea", "Whitaker's", MO_LEAK_NAME },
    { "Helen Marsh", "Marsh", MO_LEAK_NAME },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) leaks = mo_relay_scan (cases[i].text, names, allowed);
    g_test_message ("%s", cases[i].text);
    g_assert_cmpuint (leaks->len, ==, 1);
    const MoLeak *leak = &g_array_index (leaks, MoLeak, 0);
    g_autofree char *piece = g_strndup (cases[i].text + leak->from, leak->to - leak->from);
    g_assert_cmpstr (piece, ==, cases[i].piece);
    g_assert_cmpint (leak->kind, ==, cases[i].kind);
  }
}

static void
plain_words_pass (void)
{
  static const char *const cases[] = {
    "",
    "We talked for 45 minutes on Thursday 12 March 2026 at 18:00.",
    "Ring us on 01632 960000 if that does not suit.",
    "Call 4 of 10, at 6 pm, one or two questions about T12.",
    "Injured on 2019-06-14, or was it 14/06/2019?",
    "She walks over the marsh with two sticks.",
    "Level C5/6, AIS C; 12 years on.",
    "She has sold 2,500 cakes in 3 years.",
    "Meet at 9, 10, 11 or 12.",
    "He is one of five, she is one of two.",
    "Carol will ring at half past six.",
    "An e-mail would be better than a telephone call.",
    "Whatever happens, happens.",
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) leaks = mo_relay_scan (cases[i], names, allowed);
    g_autofree char *sentence = mo_relay_sentence (cases[i], leaks);
    g_assert_cmpstr (sentence, ==, NULL);
  }
}

/* Whatever stands around it, and in whichever order. */
static void
nothing_hides (void)
{
  const char *text = "Whitaker, 07700 900123, SW18 7QD and carol@example.org. Or @carol.";
  g_autoptr (GArray) leaks = mo_relay_scan (text, names, NULL);
  g_autofree char *sentence = mo_relay_sentence (text, leaks);
  g_assert_cmpuint (leaks->len, ==, 5);
  for (guint i = 1; i < leaks->len; i++)
    g_assert_cmpuint (
        g_array_index (leaks, MoLeak, i).from, >=, g_array_index (leaks, MoLeak, i - 1).to);
  g_assert_true (strstr (sentence, "“SW18 7QD” looks like a postcode") != NULL);
}

/* Any bytes: no crash, and places within the text. */
static void
noise (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  static const char *const signs[] = {
    "0",   "1",    "7",   "44", " ", ".",    "-",      "+",     "@",       "(",      ")",
    "a",   "O",    "SW1", "\n", "é", "’",    "️⃣", "０",    "double ", "seven ", "oh ",
    "at ", "dot ", "_",   ",",  "/", "Whit", "aker",   "then ", "W",       "com"
  };
  for (int n = 0; n < 5000; n++) {
    g_autoptr (GString) noise = g_string_new (NULL);
    for (int left = g_rand_int_range (random, 0, 40); left > 0; left--)
      g_string_append (noise, signs[g_rand_int_range (random, 0, G_N_ELEMENTS (signs))]);
    const char *text = noise->str;
    g_autoptr (GArray) leaks = mo_relay_scan (text, names, allowed);
    for (guint i = 0; i < leaks->len; i++) {
      const MoLeak *leak = &g_array_index (leaks, MoLeak, i);
      g_assert_cmpuint (leak->from, <, leak->to);
      g_assert_cmpuint (leak->to, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + leak->from, leak->to - leak->from, NULL));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/relay/leaks-are-found", leaks_are_found);
  g_test_add_func ("/relay/plain-words-pass", plain_words_pass);
  g_test_add_func ("/relay/nothing-hides", nothing_hides);
  g_test_add_func ("/relay/noise", noise);
  return g_test_run ();
}
