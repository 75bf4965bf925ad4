{#
  A name is a run of capitalised words that no lexicon claims. Whether it is a person's is settled later, by what stands around it.
  Words that lexicons do claim but that carry a capital of their own ("Le Drian", "Theresa May") and particles may stand inside a name.
#}
{%- set everyday_kinds = ['determiner', 'preposition', 'pronoun', 'conjunction', 'adverb', 'auxiliary', 'modal', 'relative',
                          'negation', 'clitic', 'number_word', 'currency', 'quantity', 'particle', 'verb', 'scale'] %}
with phrases as (

    select * from {{ ref('int_phrases_located') }}

),

capitalized as (

    select * from {{ ref('int_capitalized_tokens') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

claimed as (

    select
        document_key,
        sentence_no,
        unnest(range(token_no, token_end))::integer as token_no,
        kind in ({{ "'" ~ everyday_kinds | join("', '") ~ "'" }}) as is_everyday,
    from phrases

),

claims as (

    select document_key, sentence_no, token_no, bool_and(is_everyday) as is_everyday
    from claimed
    group by document_key, sentence_no, token_no

),

candidates as (

    select
        capitalized.document_key,
        capitalized.sentence_no,
        capitalized.token_no,
        claims.token_no is null as is_free,
        length(capitalized.printed) = 1 as is_initial,
    from capitalized
    left join claims using (document_key, sentence_no, token_no)
    where claims.token_no is null or (claims.is_everyday and not capitalized.is_forced)
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

unforced as (

    select distinct document_key, unnest(name_words) as word
    from named
    where not is_forced or len(name_words) > 1

)

{# a single capitalised word that only ever opens sentences may be any word #}
select named.* exclude (is_forced)
from named
where
    len(name_words) <= 6
    and (
        not is_forced
        or len(name_words) > 1
        or (document_key, name_words[1]) in (select (document_key, word) from unforced)
    )
