"""Small corpora, made by rule, for what is learned of texts and said of them."""

import numpy as np

SUBJECTS = ["driver", "taxi", "meter", "trip", "airport", "bridge", "traffic", "passenger", "queue", "route"]
PRAISE = ["friendly", "clean", "quick", "smooth", "cheap", "polite", "calm", "punctual"]
BLAME = ["rude", "dirty", "slow", "bumpy", "expensive", "late", "noisy", "broken"]
OTHER = ["weather", "sunny", "rain", "music", "radio", "phone", "window", "seat", "luggage", "receipt"]
FOREIGN = ["straße", "naïve", "שלום", "שיר", "такси", "быстро", "タクシー", "東京駅", "🚕🚕", "x²y", "½price", "é́clair"]


def sentences(rng, count, subjects, opinions, extra=0.4):
    texts = []
    for _ in range(count):
        words = [str(rng.choice(subjects)) for _ in range(rng.integers(1, 4))]
        words += ["was", "very"] + [str(rng.choice(opinions)) for _ in range(rng.integers(1, 3))]
        words += [str(rng.choice(OTHER)) for _ in range(rng.binomial(3, extra))]
        text = " ".join(words)
        texts.append(text.capitalize() + ("." if rng.random() < 0.7 else "!?"))
    return texts


def corpora():
    """(name, reference, current)."""
    rng = np.random.default_rng(11)
    yield "praise_against_blame", sentences(rng, 60, SUBJECTS, PRAISE), sentences(rng, 50, SUBJECTS, BLAME)
    yield "no_drift", sentences(rng, 70, SUBJECTS, PRAISE + BLAME), sentences(rng, 70, SUBJECTS, PRAISE + BLAME)
    yield "slight_drift", sentences(rng, 90, SUBJECTS, PRAISE + BLAME[:4]), sentences(rng, 60, SUBJECTS[2:], PRAISE + BLAME)
    yield "current_small", sentences(rng, 120, SUBJECTS, PRAISE), sentences(rng, 9, OTHER, BLAME)
    yield "odd_size", sentences(rng, 41, SUBJECTS, BLAME), sentences(rng, 40, SUBJECTS[:5], BLAME)
    yield "scripts", sentences(rng, 40, FOREIGN, FOREIGN), sentences(rng, 45, FOREIGN[:7], FOREIGN[3:])
    yield "empty_texts", ["", "taxi", "", "late taxi", "airport 42", ""] * 6, ["taxi", "", "bridge_toll", "a b c", "Rain", ""] * 5
    for number in range(4):
        # The last digit of a logarithm decides where the descent on such texts ends.
        of_reference = sentences(rng, 60 + 10 * number, SUBJECTS, PRAISE + BLAME)
        yield f"sensitive_{number}", of_reference, sentences(rng, 50, SUBJECTS, PRAISE + BLAME[: 3 + number])
    yield "tiny", ["alpha beta", "gamma", "delta alpha", "beta"], ["omega", "sigma omega", "tau", "sigma"]


def failing_corpora():
    yield "only_stop_words", ["the", "and of", "it is"] * 4, ["to be", "or", "not to"] * 4
    yield "no_words", ["", "!", "🚕"] * 4, ["?", "", "a"] * 4
    yield "one_text_each", ["good ride"], ["bad ride"]
    yield "common_words_only", ["taxi"] * 10, ["taxi"] * 10
