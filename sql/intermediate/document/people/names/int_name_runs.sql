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

),

halved as (

    {# "4. Nora Exemple⏎Nora Exemple, born in …": a heading and the text under it name her twice #}
    select
        document_key, sentence_no, token_end, is_forced,
        len(name_words) // 2 as half,
        len(name_words) in (4, 6) and token_end - token_no = len(name_words)
        and list_slice(name_words, 1, half) = list_slice(name_words, half + 1, 2 * half) as is_doubled,
        if(is_doubled, token_no + half, token_no)::integer as token_no,
        if(is_doubled, substr(name, length(name) // 2 + 2), name) as name,
        if(is_doubled, list_slice(name_words, 1, half), name_words) as name_words,
    from named

)

select document_key, sentence_no, token_no, token_end, name, name_words, is_forced,
from halved
