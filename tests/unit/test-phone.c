/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-phone.h"

static void
phones (void)
{
  static const struct {
    const char *said, *digits;
    gboolean right;
  } cases[] = {
    { "07700 900123", "07700900123", TRUE },
    { "+44 7700 900123", "07700900123", TRUE },
    { "+44 (0)20 7946 0462", "02079460462", TRUE },
    { "0044 7700 900123", "07700900123", TRUE },
    { "447700900123", "07700900123", TRUE },
    { "7700900123", "07700900123", TRUE },
    { "2079460462", "02079460462", TRUE },
    { "07700900123 (bob's mum - call after 6)", "07700900123", TRUE },
    { "Tel. 07700.900.123", "07700900123", TRUE },
    { "07700 900123 / 01632 960388", "07700900123", TRUE },
    { "+353 1 234 5678", "35312345678", TRUE },
    { "18001", "18001", TRUE },
    { "123", "", FALSE },
    { "prefers email", "", FALSE },
    { "0770090", "0770090", FALSE },
    { NULL, "", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *digits = mo_phone_digits (cases[i].said);
    g_test_message ("%s", cases[i].said);
    g_assert_cmpstr (digits, ==, cases[i].digits);
    g_assert_true (mo_phone_looks_right (cases[i].said) == cases[i].right);
  }
}

static void
postcodes (void)
{
  static const struct {
    const char *said, *plain;
    gboolean right;
  } cases[] = {
    { "sw18 7qd", "SW18 7QD", TRUE }, { "PE125BA", "PE12 5BA", TRUE },
    { "g12 7qn", "G12 7QN", TRUE },   { "W1A 0AX", "W1A 0AX", TRUE },
    { "abroad", "ABROAD", FALSE },    { "12345", "12345", FALSE },
    { " sw18 ", "SW18", FALSE },      { NULL, "", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plain = mo_postcode_plain (cases[i].said);
    g_assert_cmpstr (plain, ==, cases[i].plain);
    g_assert_true (mo_postcode_looks_right (cases[i].said) == cases[i].right);
  }
}

static void
emails (void)
{
  static const char *const right[] = { "a@b.uk", "x.y+z@mail.example.org" };
  static const char *const wrong[] = { "none",   "a@b",   "@b.uk", "a b@c.uk",
                                       "a@@b.c", "a@.uk", "a@b.",  "a@b.uk, c@d.uk" };
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    g_assert_true (mo_email_looks_right (right[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (mo_email_looks_right (wrong[i]));
  g_assert_false (mo_email_looks_right (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone/phones", phones);
  g_test_add_func ("/phone/postcodes", postcodes);
  g_test_add_func ("/phone/emails", emails);
  return g_test_run ();
}
