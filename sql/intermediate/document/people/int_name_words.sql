{#
  The words that may stand in a name: capitalised ones that no lexicon claims, and of the claimed ones those that carry
  a capital of their own ("Le Drian", "Theresa May", "Gao Yunshan"), and particles.
#}
with capitalized as (

    select * from {{ ref('int_capitalized_tokens') }}

),

marks as (

    select document_key, sentence_no, coalesce(places, []) || coalesce(ofs, []) as prepositions,
    from {{ ref('int_sentence_marks') }}

),

claimed as (

    select document_key, sentence_no, layer, kind, phrase, unnest(range(token_no, token_end))::integer as token_no,
    from {{ ref('int_phrases_located') }}

),

claims as (

    select
        document_key, sentence_no, token_no,
        {# what topics and the like claim are common nouns: "Tom Cotton" #}
        bool_and(
            layer not in ('syntax', 'events') or kind in (
                'determiner', 'preposition', 'pronoun', 'conjunction', 'adverb', 'auxiliary', 'modal', 'relative',
                'negation', 'clitic', 'number_word', 'currency', 'quantity', 'particle', 'partitive', 'verb', 'scale',
                'institution_word'
            )
        ) as is_everyday,
        bool_and(kind = 'city') as is_city,
        {# a proper name that tells a topic: "Zelensky" #}
        bool_and(layer not in ('syntax', 'events') and regexp_matches(phrase, '^\p{Lu}')) as is_proper,
        bool_and(kind = 'institution_word') as is_institution_word,
    from claimed
    semi join capitalized using (document_key, sentence_no, token_no)
    group by document_key, sentence_no, token_no

),

judged as (

    select
        capitalized.*,
        claims.token_no is null or claims.is_institution_word or claims.is_proper as is_free,
        {# a city's name may be a family's, unless "in" or "to" stands before it #}
        claims.is_city and not coalesce(list_contains(marks.prepositions, capitalized.token_no - 1), false)
        or claims.is_everyday and not capitalized.is_forced as may_be_name,
    from capitalized
    left join claims using (document_key, sentence_no, token_no)
    left join marks using (document_key, sentence_no)

),

particles as (

    select distinct document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where kind = 'particle' and layer = 'syntax'

),

name_words as (

    select
        document_key, sentence_no, token_no,
        coalesce(judged.is_free, false) as is_free,
        coalesce(length(judged.printed) = 1 and particles.token_no is null, false) as is_initial,
        judged.is_forced,
    from judged
    full join particles using (document_key, sentence_no, token_no)
    where judged.is_free or judged.may_be_name or particles.token_no is not null

)

select * from name_words
