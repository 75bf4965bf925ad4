{#
  A name is a run of capitalised words that no lexicon claims. Whether it is a person's is settled later, by what stands around it.
  Words that lexicons do claim but that carry a capital of their own ("Le Drian", "Theresa May") and particles may stand inside a name.
#}
{%- set everyday_kinds = ['determiner', 'preposition', 'pronoun', 'conjunction', 'adverb', 'auxiliary', 'modal', 'relative',
                          'negation', 'clitic', 'number_word', 'currency', 'quantity', 'particle', 'verb', 'scale', 'institution_word'] %}
with phrases as (

    select * from {{ ref('int_phrases_located') }}

),

capitalized as (

    select * from {{ ref('int_capitalized_tokens') }}

),

marks as (

    select document_key, sentence_no, coalesce(places, []) as places, coalesce(ofs, []) as ofs,
    from {{ ref('int_sentence_marks') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

claimed as (

    select
        document_key,
        sentence_no,
        kind,
        unnest(range(token_no, token_end))::integer as token_no,
        {# what topics and the like claim are common nouns: "Tom Cotton" #}
        layer not in ('syntax', 'events') or kind in ({{ "'" ~ everyday_kinds | join("', '") ~ "'" }}) as is_everyday,
    from phrases

),

claims as (

    select document_key, sentence_no, token_no, bool_and(is_everyday) as is_everyday, bool_and(kind = 'city') as is_city, bool_and(kind = 'institution_word') as is_institution_word,
    from claimed
    group by document_key, sentence_no, token_no

),

candidates as (

    select
        capitalized.document_key,
        capitalized.sentence_no,
        capitalized.token_no,
        claims.token_no is null or claims.is_institution_word as is_free,
        length(capitalized.printed) = 1 as is_initial,
    from capitalized
    left join claims using (document_key, sentence_no, token_no)
    left join marks using (document_key, sentence_no)
    where claims.token_no is null or claims.is_institution_word
        {# "Gao Yunshan": a city's name may be a family's, unless "in" or "to" stands before it #}
        or (claims.is_city and not coalesce(list_contains(marks.places || marks.ofs, capitalized.token_no - 1), false))
        or (claims.is_everyday and not capitalized.is_forced)
    union
    select document_key, sentence_no, token_no, false, false
    from phrases
    where kind = 'particle' and layer = 'syntax'

),

runs as (

    select
        *,
        count_if(coalesce(token_no - token_before > if(initial_before, 2, 1), true)) over (
            partition by document_key, sentence_no order by token_no
        ) as run_no,
    from (
        select
            *,
            lag(token_no) over in_order as token_before,
            lag(is_initial) over in_order as initial_before,
        from candidates
        window in_order as (partition by document_key, sentence_no order by token_no)
    )

),

bounded as (

    {# what is not a free word may stand inside a name; at its ends only with a capital: "Bùi Thanh Son" #}
    select
        document_key,
        sentence_no,
        min(token_no) filter (is_free or is_capitalized_word) as token_no,
        max(token_no) filter (is_free or is_capitalized_word) + 1 as token_end,
    from (
        select runs.*, capitalized.token_no is not null as is_capitalized_word
        from runs
        left join capitalized using (document_key, sentence_no, token_no)
    )
    group by document_key, sentence_no, run_no
    having bool_or(is_free)

),

named as (

    select
        bounded.*,
        trim(array_to_string(sentences.pieces[bounded.token_no:bounded.token_end - 1], ''), ' -''’‘') as name,
        {{ words('name') }} as name_words,
        capitalized.is_forced,
    from bounded
    inner join sentences using (document_key, sentence_no)
    left join capitalized using (document_key, sentence_no, token_no)

),

institution_words as (

    select distinct named.document_key, named.sentence_no, named.token_no as name_no
    from named
    inner join phrases
        on named.document_key = phrases.document_key
        and named.sentence_no = phrases.sentence_no
        and phrases.kind = 'institution_word'
        and phrases.token_no >= named.token_no
        and phrases.token_no < named.token_end

),

unforced as (

    select distinct document_key, unnest(name_words) as word
    from named
    where not is_forced or len(name_words) > 1

)

{# a single capitalised word that only ever opens sentences may be any word #}
select
    named.* exclude (is_forced),
    {# acronyms and what holds a word of institutions ("Associated Press") are no people #}
    regexp_matches(named.name, '^\p{Lu}[\p{Lu}\d&]+s?$') or institution_words.document_key is not null as is_institution,
from named
left join institution_words
    on named.document_key = institution_words.document_key
    and named.sentence_no = institution_words.sentence_no
    and named.token_no = institution_words.name_no
where
    len(name_words) <= 6
    and (
        not is_forced
        or len(name_words) > 1
        or (named.document_key, named.name_words[1]) in (select (document_key, word) from unforced)
    )
