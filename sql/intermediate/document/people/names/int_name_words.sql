{#
  The words that may stand in a name: capitalised ones that no lexicon claims, and of the claimed ones those that carry
  a capital of their own ("Le Drian", "Theresa May", "Gao Yunshan"), particles, and syllables tied by a hyphen.
#}
with capitalized as (

    select * from {{ ref('int_capitalized_tokens') }}

),

marks as (

    select document_key, sentence_no, coalesce(places, []) || coalesce(ofs, []) as prepositions,
    from {{ ref('int_sentence_marks') }}

),

speaking as (

    {# "May said": a month does not speak #}
    select distinct document_key, sentence_no, token_no - 1 as token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and concept like 'speech.%' and detail = 'finite'

),

particles as (

    select distinct document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }} where kind = 'particle' and layer = 'syntax'

),

judged as (

    select
        capitalized.*,
        coalesce(list_contains(marks.prepositions, capitalized.token_no - 1), false) as follows_preposition,
        coalesce(lead(capitalized.token_no) over reading != capitalized.token_no + 1, true) as is_last,
        claims.token_no is null
        or claims.is_month and speaking.token_no is not null and not follows_preposition
        or claims.is_institution_word
        or claims.is_proper
        {# "M. Gao" is no city #}
        or (claims.is_city and claims.follows_title) as is_free,
        {# a city's name may be a family's, unless "in" or "to" stands before it #}
        claims.is_city and not follows_preposition
        {# "Khalid bin Sultan": no sultan #}
        or claims.is_office and before.token_no is not null
        {# "Nora King, a baker, said", but "the Exemple Prince Marc" #}
        or claims.is_office and lower(printed) in {{ words_of_names('office_surname') }}
        and lag(claims.token_no is null) over reading
        and lag(capitalized.token_no) over reading = capitalized.token_no - 1 and is_last
        or claims.is_everyday and not capitalized.is_forced
        {# "Senator Asha Chad": behind a first name a country is a family's name #}
        or claims.is_country and first_names.token_no is not null and is_last as may_be_name,
        {# "N.", and of other alphabets "Sh." #}
        length(printed) = 1 or (has_point and printed in {{ words_of_names('initial') }}) as is_initial,
        coalesce(claims.is_title, false) as is_title,
        capitalized.is_forced and not follows_preposition and coalesce(claims.is_month or (
            claims.is_everyday
            and lower(printed) in (select phrase from {{ ref('lex_names') }} where kind like '%ine_name')
        ), false)
        and lead(claims.token_no is null) over reading and not is_last as opens_name, {# "Rose Exemple said" #}
    from capitalized
    left join {{ ref('int_words_claimed') }} as claims using (document_key, sentence_no, token_no)
    left join marks using (document_key, sentence_no)
    left join particles as before
        on capitalized.document_key = before.document_key
        and capitalized.sentence_no = before.sentence_no
        and capitalized.token_no = before.token_no + 1
    left join speaking using (document_key, sentence_no, token_no)
    left join {{ ref('int_first_names_of_officials') }} as first_names using (document_key, sentence_no, token_no)
    window reading as (partition by capitalized.document_key, capitalized.sentence_no order by capitalized.token_no)

)

select
    document_key, sentence_no, token_no,
    coalesce(judged.is_free or judged.opens_name, false) as is_free,
    coalesce(judged.is_initial and particles.token_no is null, false) as is_initial,
    coalesce(judged.is_forced, if(tied.token_no is null, null, false)) as is_forced,
from judged
full join particles using (document_key, sentence_no, token_no)
full join {{ ref('int_tied_syllables') }} as tied using (document_key, sentence_no, token_no)
where
    judged.is_free or judged.opens_name or judged.may_be_name
    or (judged.is_initial and judged.has_point and not judged.is_title)
    or particles.token_no is not null
    or tied.token_no is not null
