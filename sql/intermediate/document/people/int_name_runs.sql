{# Words of a name that follow one another, whatever it names; after an initial, its point may stand between. #}
with words as (

    select * from {{ ref('int_name_words') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

neighbours as (

    select
        *,
        lag(token_no) over in_order as token_before,
        lag(is_initial) over in_order as initial_before,
    from words
    window in_order as (partition by document_key, sentence_no order by token_no)

),

runs as (

    select
        *,
        count_if(coalesce(token_no - token_before > if(initial_before, 2, 1), true)) over (
            partition by document_key, sentence_no order by token_no
        ) as run_no,
    from neighbours

),

bounded as (

    {# what is not a free word may stand inside a name; at its ends only with a capital: "Bùi Thanh Son" #}
    select
        document_key,
        sentence_no,
        min(token_no) filter (is_forced is not null) as token_no,
        max(token_no) filter (is_forced is not null) + 1 as token_end,
        arg_min(is_forced, token_no) filter (is_forced is not null) as is_forced,
    from runs
    group by document_key, sentence_no, run_no
    having bool_or(is_free)

),

named as (

    select
        bounded.document_key,
        bounded.sentence_no,
        bounded.token_no,
        bounded.token_end,
        trim(array_to_string(sentences.pieces[bounded.token_no:bounded.token_end - 1], ''), ' -''’‘') as name,
        {{ words('name') }} as name_words,
        bounded.is_forced,
    from bounded
    inner join sentences using (document_key, sentence_no)

)

select * from named
