{#
  Syllables without a capital that a hyphen ties to a capitalised word beside another one, as in names from Chinese or
  Korean: "Exem Plai-te", "Plai-te Exem". By their sounds "-led" and "-backed" are none.
#}
{%- set syllable = '(?:[bcdfghjklmnprstwxyz]|[cs]h)?[hwy]?[aeiou]{1,3}(?:ng?|[hklmprt])?' %}
with sentences as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where regexp_matches(sentence_text, '\p{Lu}\p{Ll}+-\p{Ll}')

),

tokens as (

    select
        document_key,
        sentence_no,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(pieces) as piece,
        unnest(list_prepend(null, pieces)) as piece_before,
        unnest(list_prepend(null, list_prepend(null, pieces))) as first_piece,
        unnest(pieces[2:]) as piece_after,
    from {{ ref('int_sentences_tokenized') }}
    semi join sentences using (document_key, sentence_no)

)

select document_key, sentence_no, token_no,
from tokens
where
    regexp_full_match(piece, '-{{ syllable }}')
    and regexp_full_match(piece_before, ' ?\p{Lu}\p{Ll}+')
    and (
        (starts_with(piece_before, ' ') and regexp_full_match(first_piece, ' ?\p{Lu}\p{L}+'))
        or regexp_full_match(piece_after, ' \p{Lu}\p{L}+')
    )
